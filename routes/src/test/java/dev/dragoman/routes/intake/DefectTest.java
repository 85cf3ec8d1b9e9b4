package dev.dragoman.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Topics;
import dev.dragoman.routes.ManualClock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A defect of intake's own")
class DefectTest {

    private static final String SECRET = "s3cr3t";

    @Test
    @DisplayName("ends the command that brings it out, without a word of the command, and no other")
    void rejected() {
        Screening screening = new Screening(
                Topics.standard(),
                EngineSettings.defaults(),
                CommandRecords.SIZE_LIMIT,
                () -> {
                    throw new IllegalStateException("a defect that quotes " + SECRET);
                },
                Map.of("tiny", new TinyAdapter()),
                new ManualClock());

        Screened screened = screening.screen(CommandRecords.record(CommandRecords.event(CommandRecords.NETWORK)));

        Problem problem =
                Objects.requireNonNull(((Screened.Told) screened).inbox().rejection());
        assertThat(problem.code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(problem.message())
                .contains("a defect of the gateway: judging it failed with IllegalStateException")
                .doesNotContain(SECRET);
    }
}
