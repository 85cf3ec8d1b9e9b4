package dev.dragoman.app.deploy;

import static dev.dragoman.app.deploy.DeployFiles.map;
import static dev.dragoman.app.deploy.DeployFiles.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Compose file's services, and the names of its volumes. */
record Compose(Map<String, Service> services, Set<String> volumes) {

    static Compose of(Map<?, ?> document) {
        Map<String, Service> services = new LinkedHashMap<>();
        map(document.get("services")).forEach((name, body) -> services.put(name.toString(), new Service(map(body))));
        return new Compose(services, Set.copyOf(texts(document.get("volumes"))));
    }

    /** One service as it stands in the file, merge keys resolved. */
    record Service(Map<?, ?> body) {

        List<String> command() {
            return texts(body.get("command"));
        }

        Map<?, ?> environment() {
            return map(body.get("environment"));
        }

        /** What runs here if it is the gateway; empty if it is something else. */
        List<String> roles() {
            int option = command().indexOf("--roles");
            return option < 0 ? List.of() : List.of(command().get(option + 1).split(",", -1));
        }

        boolean isGateway() {
            return command().contains("serve");
        }
    }
}
