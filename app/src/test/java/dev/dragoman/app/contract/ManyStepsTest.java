package dev.dragoman.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.SiteAccounts;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.StepReport;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.state.Timing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSite.class)
@DisplayName("An operation of many calls")
class ManyStepsTest {

    private static final String STACK = "many-steps";

    /** What a page of Tencent's addresses holds at most. */
    private static final int PAGE = 100;

    /** All of them are read before another one is made. */
    private static final int PAGES = OperationEvent.MAX_STEPS + 5;

    @Proves({"2.7"})
    @Test
    @DisplayName("The newest twenty calls are told, the newest last, and how many there were in all")
    void newestTwenty(Site site) throws Exception {
        Stranger stranger = Stranger.at(Provider.TENCENT, site);
        JsonNode others = stranger.call("AllocateAddresses", Map.of("AddressCount", Integer.toString(PAGE * PAGES)))
                .path("AddressSet");
        // Nothing has to be waited for, so that each step that is told is one call.
        site.simulator().timing(Timing.immediate());
        try {
            Calls calls = Calls.fromNow(site);

            OperationEvent end = Ask.succeeded(site, Provider.TENCENT.elasticIp(STACK, "among-many"));

            List<CallRecord> made =
                    calls.of("DescribeAddresses", "AllocateAddresses", "ModifyAddressAttribute").stream()
                            .filter(call -> !call.key().equals(SiteAccounts.FOREIGN.id()))
                            .toList();
            assertThat(made).hasSizeGreaterThan(PAGES);
            assertThat(end.calls()).isEqualTo(made.size());
            assertThat(end.steps()).hasSize(OperationEvent.MAX_STEPS);
            assertThat(end.steps())
                    .extracting(StepReport::requestId)
                    .containsExactlyElementsOf(
                            made.subList(made.size() - OperationEvent.MAX_STEPS, made.size()).stream()
                                    .map(CallRecord::requestId)
                                    .toList());
            assertThat(end.steps()).extracting(StepReport::action).endsWith("DescribeAddresses");
        } finally {
            release(stranger, others);
            site.usualTiming();
        }
    }

    private static void release(Stranger stranger, JsonNode ids) throws Exception {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            all.put("AddressIds." + i, ids.get(i).asText());
        }
        stranger.call("ReleaseAddresses", all);
    }
}
