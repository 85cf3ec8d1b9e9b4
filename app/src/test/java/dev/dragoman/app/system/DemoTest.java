package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.demo.Demo;
import dev.dragoman.app.demo.DemoOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The demo")
class DemoTest {

    @Test
    @DisplayName("The tour goes as it should on both clouds, and ends with a table")
    void tour() throws Exception {
        StringWriter told = new StringWriter();

        int exitCode = Demo.run(new DemoOptions(Optional.empty(), false, false), new PrintWriter(told));

        assertThat(exitCode).as("%s", told).isZero();
        assertThat(told.toString())
                .contains("wrong in 4 places", "refused for now", "again, with the same token", "was it done?")
                .contains("is needed by")
                .containsPattern("Alibaba +18 .* 0\\R")
                .containsPattern("Tencent +18 .* 0\\R");
    }
}
