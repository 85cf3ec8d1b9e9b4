package dev.dragoman.adapter;

import static dev.dragoman.adapter.Fixtures.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.model.Json;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Progress")
class ProgressTest {

    private final Progress start = Progress.start(1, json("{'id': 'a', 'to': {'id': 'i-1'}}"));

    @Test
    @DisplayName("learns what an answer tells, and forgets what it says is not there")
    void with() {
        assertThat(start.with(json("{'status': 'available', 'to': null}")).attributes())
                .isEqualTo(json("{'id': 'a', 'status': 'available'}"));
        assertThat(start.attributes()).isEqualTo(json("{'id': 'a', 'to': {'id': 'i-1'}}"));
    }

    @Test
    @DisplayName("tells a list of nothing before a call from not having looked, also once it was stored")
    void before() {
        assertThat(start.before()).isNull();
        Progress listed =
                start.at(Stage.BEFORE).onPage("2", List.of(json("{'id': 'x'}"))).listed(List.of());
        assertThat(listed.stage()).isEqualTo(Stage.CALL);
        assertThat(listed.page()).isEmpty();
        assertThat(listed.found()).isEmpty();
        assertThat(listed.before()).isEmpty();
        assertThat(Json.read(Json.text(listed), Progress.class)).isEqualTo(listed);
        assertThat(Json.read(Json.text(start), Progress.class)).isEqualTo(start);
    }
}
