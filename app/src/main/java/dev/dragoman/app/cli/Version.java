package dev.dragoman.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar. */
final class Version implements IVersionProvider {

    private static final String WRITTEN_BY_MAVEN = "/META-INF/maven/dev.dragoman/dragoman-app/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "dragoman " + number(),
            "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vm.name")
        };
    }

    private static String number() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
            if (in == null) {
                return "(not from a jar)";
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        }
    }
}
