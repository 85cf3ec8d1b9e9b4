package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Topics;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;

/** Sends a command, awaits its end, and says at once if the end is not the expected one. */
final class Ask {

    private Ask() {}

    /** The terminal event, whatever it is. */
    static Event end(Site site, CommandBuilder command) throws Exception {
        return end(site, command, Topics.DEFAULT_TENANT);
    }

    /** The terminal event, whatever it is, of a command that this tenant sends. */
    static Event end(Site site, CommandBuilder command, String tenant) throws Exception {
        return sent(site, command, tenant).await(Site.PATIENCE);
    }

    /** A command on its way. */
    static SentCommand sent(Site site, CommandBuilder command) {
        return sent(site, command, Topics.DEFAULT_TENANT);
    }

    static SentCommand sent(Site site, CommandBuilder command, String tenant) {
        return site.client().send(command.build(), tenant);
    }

    /** What the event of a success tells. */
    static OperationEvent succeeded(Site site, CommandBuilder command) throws Exception {
        return succeeded(end(site, command));
    }

    static OperationEvent succeeded(Event end) {
        assertThat(end.succeeded()).as("succeeded: %s", end.document()).isTrue();
        return end.operation().orElseThrow();
    }

    /** Why a command did not succeed, and that it ended so. */
    static Problem problem(Site site, CommandBuilder command, Phase phase, ErrorCode code) throws Exception {
        return problem(end(site, command), phase, code);
    }

    static Problem problem(Event end, Phase phase, ErrorCode code) {
        OperationEvent event = end.operation().orElseThrow();
        assertThat(event.phase()).as("%s", end.document()).isEqualTo(phase);
        assertThat(event.error()).as("%s", end.document()).isNotNull();
        assertThat(event.error().code()).as("%s", end.document()).isEqualTo(code);
        return event.error();
    }
}
