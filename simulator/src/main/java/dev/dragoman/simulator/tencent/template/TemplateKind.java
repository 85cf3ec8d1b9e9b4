package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.api.ActionCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The four kinds of template: how each API names them and what they are made of (document 004, lines 6089–7120, 7155–7200,
 * 7440 and 15441–18070).
 */
@SuppressWarnings("ImmutableEnumChecker") // the names are never changed
enum TemplateKind {
    ADDRESS(
            "address-template",
            new Names("AddressTemplate", List.of(), "Addresses", "AddressSet"),
            new Names("Address", List.of(), "address", "address"),
            Optional.empty()),
    ADDRESS_GROUP(
            "address-template-group",
            new Names("AddressTemplateGroup", List.of(), "AddressTemplateIds", "AddressTemplateIdSet"),
            new Names("AddressGroup", List.of(), "addressGroup", "addressGroup"),
            Optional.of(ADDRESS)),
    SERVICE(
            "service-template",
            new Names("ServiceTemplate", List.of(), "Services", "ServiceSet"),
            new Names("Service", List.of(), "service", "service"),
            Optional.empty()),
    /** Its pages call the group's name also that of a template (lines 6310, 7093, 7445, 15772 and 17850). */
    SERVICE_GROUP(
            "service-template-group",
            new Names(
                    "ServiceTemplateGroup",
                    List.of("ServiceTemplateName"),
                    "ServiceTemplateIds",
                    "ServiceTemplateIdSet"),
            new Names("ServiceGroup", List.of("serviceName"), "serviceGroup", "serviceGroup"),
            Optional.of(SERVICE));

    private final String kind;
    private final Names names;
    private final Names legacyNames;
    private final Optional<TemplateKind> memberKind;

    TemplateKind(String kind, Names names, Names legacyNames, Optional<TemplateKind> memberKind) {
        this.kind = kind;
        this.names = names;
        this.legacyNames = legacyNames;
        this.memberKind = memberKind;
    }

    /**
     * What an API calls it and its parts.
     *
     * @param stem what its actions are called after
     * @param otherNames fields that hold its name besides the one called after the stem
     * @param membersParameter the parameter that takes what it is made of
     * @param membersField the field that shows it
     */
    record Names(String stem, List<String> otherNames, String membersParameter, String membersField) {}

    /** The kind of resource. */
    String kind() {
        return kind;
    }

    /** In API 3.0, by whose fields it is kept. */
    Names names() {
        return names;
    }

    Names legacyNames() {
        return legacyNames;
    }

    /** What a group is made of; empty for what is no group. */
    Optional<TemplateKind> memberKind() {
        return memberKind;
    }

    String idField() {
        return names.stem + "Id";
    }

    String nameField() {
        return names.stem + "Name";
    }

    String legacyIdField() {
        return legacyField("Id");
    }

    String legacyNameField() {
        return legacyField("Name");
    }

    private String legacyField(String part) {
        return Character.toLowerCase(legacyNames.stem.charAt(0)) + legacyNames.stem.substring(1) + part;
    }

    /** The name in a call of API 3.0. */
    Optional<String> name(ActionCall call) {
        return first(call, nameField(), names);
    }

    /** The name in a call of the legacy API. */
    Optional<String> legacyName(ActionCall call) {
        return first(call, legacyNameField(), legacyNames);
    }

    private static Optional<String> first(ActionCall call, String field, Names names) {
        return Stream.concat(Stream.of(field), names.otherNames.stream())
                .flatMap(parameter -> call.optional(parameter).stream())
                .findFirst();
    }
}
