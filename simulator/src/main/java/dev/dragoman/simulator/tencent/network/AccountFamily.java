package dev.dragoman.simulator.tencent.network;

import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import java.util.List;
import java.util.Map;

/** What networks the account has, by API 3.0 (document 004, line 1317): accounts here know no classic network. */
final class AccountFamily implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "DescribeAccountAttributes",
                call -> Fields.of(
                        "AccountAttributeSet",
                        List.of(Fields.of("AttributeName", "supported-platforms", "AttributeValues", List.of("VPC")))));
    }
}
