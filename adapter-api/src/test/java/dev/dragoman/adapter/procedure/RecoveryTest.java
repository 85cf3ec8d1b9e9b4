package dev.dragoman.adapter.procedure;

import static dev.dragoman.adapter.procedure.Look.look;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Trial;
import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.adapter.tiny.TinyAnswers;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Recovery")
class RecoveryTest {

    private static final Look MARKED = look("marked", Shape.items("l"));
    private static final Look ALL = look("all", Shape.items("l"));

    private final Trial ip = new Trial(new TinyAdapter(), Kind.ELASTIC_IP);

    @Test
    @DisplayName("by marker becomes one by difference where the account is not to be marked")
    void marker() {
        Recovery marker = Recovery.byMarker(MARKED, ALL);
        for (MarkerPolicy policy : List.of(MarkerPolicy.STRIP_AFTER, MarkerPolicy.KEEP)) {
            assertThat(marker.under(new AccountPolicy(policy, Set.of()))).isSameAs(marker);
        }
        Recovery difference = marker.under(new AccountPolicy(MarkerPolicy.OFF, Set.of()));
        assertThat(difference).isInstanceOf(Recovery.Difference.class);
        assertThat(difference.look()).contains(ALL);
        assertThat(Recovery.byRepeating().under(new AccountPolicy(MarkerPolicy.OFF, Set.of())))
                .isInstanceOf(Recovery.Repeat.class);
    }

    @Test
    @DisplayName("by difference lists what there is before the call, page by page, and keeps it through the call")
    void difference() {
        Scope start = ip.scope(Verb.CREATE, "{}", "{}");
        ApiCall before = ip.first(start);
        assertThat(before.place().stage()).isEqualTo(Stage.BEFORE);
        assertThat(before.changing()).isFalse();
        Outcome first = ip.read(before, TinyAnswers.success("{'total': 3, 'ips': [{'id': 'a'}, {'id': 'b'}]}"));
        assertThat(((Outcome.Found) first).nextPage()).isEqualTo("2");
        assertThat(ip.read(before, TinyAnswers.refusal(404, "none"))).isEqualTo(new Outcome.Found(List.of(), ""));

        Scope listed = start.at(start.progress().at(Stage.BEFORE).listed(List.of("a", "b", "c")));
        assertThat(ip.first(listed).action()).isEqualTo("make-ip");
        Scope lost = listed.at(listed.progress().at(Stage.RECOVER));
        assertThat(lost.progress().before()).containsExactly("a", "b", "c");
        assertThat(ip.first(lost).action()).isEqualTo("ips");
        assertThat(listed.progress().next().before()).isNull();
    }
}
