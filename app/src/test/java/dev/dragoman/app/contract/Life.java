package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.app.site.Inventory;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Patch;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * The life that a resource of every kind can have: each verb that all of them share, once, and after each of them what the
 * cloud has.
 *
 * @param kind what it is
 * @param name its handle
 * @param spec what it is made as
 * @param patch what then changes it
 * @param changed the pointers that the patch changes
 * @param applied what it is made to be after that, with every field that it needs
 */
record Life(
        Site site,
        Lane lane,
        String stack,
        Kind kind,
        String name,
        Record spec,
        Patch patch,
        List<String> changed,
        Record applied) {

    void live() throws Exception {
        String id = createdAndRead();
        changed(id);
        forgottenAndImported(id);
        deleted(id);
    }

    private String createdAndRead() throws Exception {
        OperationEvent created = Ask.succeeded(site, Commands.create(lane, stack, name, spec));
        String id = created.resource().id();
        assertThat(created.effect()).isEqualTo(Effect.COMPLETE);
        assertThat(created.resource().status()).isEqualTo("available");
        assertThat(AtCloud.find(site, id)).isPresent();

        OperationEvent read = Ask.succeeded(site, Commands.get(lane, stack, kind, name));
        assertThat(read.resource().attributes().path("id").asText()).isEqualTo(id);
        assertThat(read.effect()).isEqualTo(Effect.NONE);

        assertThat(listed()).containsOnlyOnce(id);
        return id;
    }

    private List<String> listed() throws Exception {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            OperationEvent page = Ask.succeeded(
                    site, Commands.list(lane, stack, kind).limit(50).pageToken(token));
            assertThat(page.items()).isNotNull();
            page.items().stream().map(item -> item.path("id").asText()).forEach(ids::add);
            token = page.nextPageToken();
        } while (!token.isEmpty());
        return ids;
    }

    private void changed(String id) throws Exception {
        assertThat(Ask.succeeded(site, Commands.modify(lane, stack, kind, name, patch))
                        .changed())
                .containsExactlyElementsOf(changed);
        OperationEvent again = Ask.succeeded(site, Commands.modify(lane, stack, kind, name, patch));
        assertThat(again.changed()).isEmpty();
        assertThat(again.calls()).isZero();

        OperationEvent application = Ask.succeeded(site, Commands.apply(lane, stack, name, applied));
        assertThat(application.changed()).isNotEmpty();
        assertThat(application.resource().id()).isEqualTo(id);
        assertThat(Ask.succeeded(site, Commands.apply(lane, stack, name, applied))
                        .changed())
                .isEmpty();
    }

    private void forgottenAndImported(String id) throws Exception {
        Ask.succeeded(site, Commands.forget(lane, stack, kind, name));
        awaitInInventory();
        assertThat(AtCloud.find(site, id)).as("forgotten, not deleted").isPresent();

        Resource imported = Ask.succeeded(site, Commands.importing(lane, stack, kind, name, id))
                .resource();
        assertThat(imported.id()).isEqualTo(id);
        assertThat(imported.managed()).isEqualTo("adopted");
        awaitInInventory(id);
    }

    private void deleted(String id) throws Exception {
        Ask.succeeded(site, Commands.delete(lane, stack, kind, name));
        assertThat(AtCloud.find(site, id)).isEmpty();
        awaitInInventory();
        Ask.problem(site, Commands.get(lane, stack, kind, name), Phase.FAILED, ErrorCode.NOT_FOUND);
    }

    /** The view is written with the events, but may be seen a moment later. */
    private void awaitInInventory(String... ids) {
        await().untilAsserted(() -> assertThat(inInventory()).containsExactly(ids));
    }

    private List<String> inInventory() {
        return Inventory.of(site, stack).stream()
                .filter(resource -> resource.kind() == kind && resource.name().equals(name))
                .filter(resource -> resource.target().equals(lane))
                .map(Resource::id)
                .toList();
    }

    /** An attribute of what an event tells, as text. */
    static String attribute(OperationEvent event, String pointer) {
        JsonNode found = event.resource().attributes().at(pointer);
        return found.isMissingNode() ? "" : found.asText();
    }
}
