package dev.dragoman.aliyun;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.http.HttpAnswer;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Errors that come in XML although JSON was asked for: {@code <Error><RequestId>…</RequestId><Code>…</Code>…</Error>}.
 * No document type and no entity is followed.
 */
final class XmlError {

    private static final String ROOT = "Error";

    private XmlError() {}

    /** The children of the root as fields; empty if the answer is anything but such an error. */
    static Optional<ObjectNode> read(HttpAnswer answer) {
        if (answer.body().length == 0 || answer.body()[0] != '<') {
            return Optional.empty();
        }
        try {
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            xml.nextTag();
            return xml.getLocalName().equals(ROOT) ? Optional.of(children(xml)) : Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty(); // whatever it is, it is not this API's error
        }
    }

    private static ObjectNode children(XMLStreamReader xml) throws XMLStreamException {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            error.put(xml.getLocalName(), xml.getElementText());
        }
        return error;
    }

    /** A new one each time: errors in XML are rare, and factories promise nothing about threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
