package dev.dragoman.engine.topology;

import dev.dragoman.engine.TestCommand;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;

/** The commands that the tests send most. */
final class Commands {

    private Commands() {}

    static TestCommand network(String name) {
        return TestCommand.command(Kind.NETWORK, Verb.CREATE, name).spec("{\"cidr\":\"10.0.0.0/16\"}");
    }

    /** A subnet of a network that is named by its handle. */
    static TestCommand subnet(String name, String network) {
        return subnetOf(name, "{\"name\":\"" + network + "\"}");
    }

    /** A subnet of a network that is referred to in any way. */
    static TestCommand subnetOf(String name, String reference) {
        return TestCommand.command(Kind.SUBNET, Verb.CREATE, name)
                .spec("{\"network\":" + reference + ",\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}");
    }

    static TestCommand address(String name) {
        return TestCommand.command(Kind.ELASTIC_IP, Verb.CREATE, name).spec("{\"bandwidthMbps\":5}");
    }

    static TestCommand delete(Kind kind, String name) {
        return TestCommand.command(kind, Verb.DELETE, name);
    }

    static TestCommand cancel(String operation) {
        return TestCommand.command(Kind.OPERATION, Verb.CANCEL, "").about(operation);
    }

    static TestCommand resolve(String operation, String adopt) {
        return TestCommand.command(Kind.OPERATION, Verb.RESOLVE, "")
                .about(operation)
                .nativeId(adopt);
    }
}
