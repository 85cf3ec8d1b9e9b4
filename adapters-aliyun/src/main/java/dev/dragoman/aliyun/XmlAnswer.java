package dev.dragoman.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
 * Answers that come in XML although JSON was asked for: errors, {@code <Error><RequestId>…</RequestId><Code>…</Code>…</Error>}, and of
 * some older actions what they answer too, {@code <DescribeVpcsResponse>…}. No document type and no entity is followed.
 */
final class XmlAnswer {

    private static final String ERROR = "Error";
    private static final String RESPONSE = "Response";

    private XmlAnswer() {}

    /**
     * What the root holds, as JSON would tell it: elements are fields, those that stand several times a list. Of a list of one it cannot be
     * seen that it is a list. Empty if it is no answer of the API.
     */
    static Optional<ObjectNode> read(HttpAnswer answer) {
        if (answer.body().length == 0 || answer.body()[0] != '<') {
            return Optional.empty();
        }
        try {
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            xml.nextTag();
            boolean known =
                    xml.getLocalName().equals(ERROR) || xml.getLocalName().endsWith(RESPONSE);
            return known && element(xml) instanceof ObjectNode told ? Optional.of(told) : Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty(); // whatever it is, it is not this API's answer
        }
    }

    /** The element that the reader has just entered, to its end. */
    private static JsonNode element(XMLStreamReader xml) throws XMLStreamException {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                String name = xml.getLocalName();
                add(fields, name, element(xml));
            } else if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return fields.isEmpty() && !text.isEmpty() ? fields.textNode(text.toString()) : fields;
    }

    private static void add(ObjectNode fields, String name, JsonNode value) {
        JsonNode before = fields.get(name);
        if (before == null) {
            fields.set(name, value);
        } else if (before instanceof ArrayNode list) {
            list.add(value);
        } else {
            fields.set(name, fields.arrayNode().add(before).add(value));
        }
    }

    /** A new one each time: answers in XML are rare, and factories promise nothing about threads. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
