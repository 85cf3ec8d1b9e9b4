package dev.dragoman.adapter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.DisplayName("A display name")
class DisplayNameTest {

    private static final DisplayName BYTES = DisplayName.bytes(1, 60);

    @Test
    @org.junit.jupiter.api.DisplayName("is the handle unless the publisher gave one")
    void handle() {
        assertThat(BYTES.of(scope("{}", MarkerPolicy.OFF))).isEqualTo("main");
        assertThat(BYTES.of(scope("{'displayName': '主网络'}", MarkerPolicy.OFF))).isEqualTo("主网络");
    }

    @Test
    @org.junit.jupiter.api.DisplayName("that was given is held to the limit, in what the cloud counts")
    void limit() {
        var chinese = command("{'displayName': '三个字'}").spec().get("displayName");
        assertThat(DisplayName.bytes(1, 8).problem(chinese)).contains("expected a name of 1 to 8 bytes, got 9");
        assertThat(DisplayName.characters(1, 3).problem(chinese)).isEmpty();
        assertThat(DisplayName.characters(4, 9).problem(chinese))
                .contains("expected a name of 4 to 9 characters, got 3");
    }

    @Test
    @org.junit.jupiter.api.DisplayName("that is the handle is shortened with a hash to fit, and the publisher is told")
    void shortened() {
        DisplayName tiny = DisplayName.bytes(1, 12);
        Command command = named("a-very-long-handle");
        assertThat(tiny.of(scope(command, MarkerPolicy.OFF))).hasSize(12).startsWith("a-v-");
        assertThat(tiny.of(scope(command, MarkerPolicy.OFF)))
                .isNotEqualTo(tiny.of(scope(named("a-very-long-other"), MarkerPolicy.OFF)));
        assertThat(tiny.warnings(command))
                .singleElement()
                .asString()
                .contains(tiny.of(scope(command, MarkerPolicy.OFF)), "12 bytes");
        assertThat(tiny.warnings(command("{}"))).isEmpty();
    }

    @Test
    @org.junit.jupiter.api.DisplayName("is the marker, holds it, or goes without, as the account's policy says")
    void marked() {
        String marker = scope("{}", MarkerPolicy.OFF).markerText();
        assertThat(marker).hasSize(35).startsWith("dragoman-");
        assertThat(BYTES.marked(scope("{}", MarkerPolicy.STRIP_AFTER))).isEqualTo(marker);
        assertThat(BYTES.marked(scope("{}", MarkerPolicy.KEEP))).isEqualTo("main-" + marker);
        assertThat(BYTES.marked(scope("{}", MarkerPolicy.OFF))).isEqualTo("main");
    }

    @Test
    @org.junit.jupiter.api.DisplayName("that keeps its marker still fits the limit")
    void keptMarkerFits() {
        String longName = "{'displayName': 'a name of sixty bytes, which is as long as it gets, really'}";
        String kept = BYTES.marked(scope(longName, MarkerPolicy.KEEP));
        assertThat(kept)
                .hasSizeLessThanOrEqualTo(60)
                .endsWith(scope("{}", MarkerPolicy.OFF).markerText());
    }

    private static Scope scope(String more, MarkerPolicy policy) {
        return scope(command(more), policy);
    }

    private static Scope scope(Command command, MarkerPolicy policy) {
        return Fixtures.scope(new TinyAdapter(), command, Fixtures.nothing(), policy);
    }

    private static Command command(String more) {
        ObjectNode spec = Fixtures.minimalSpec(Kind.NETWORK).setAll(Fixtures.json(more));
        return Fixtures.command("tiny", Kind.NETWORK, Verb.CREATE, spec);
    }

    private static Command named(String handle) {
        return Fixtures.command("tiny", Kind.NETWORK, Verb.CREATE, handle, Fixtures.minimalSpec(Kind.NETWORK));
    }
}
