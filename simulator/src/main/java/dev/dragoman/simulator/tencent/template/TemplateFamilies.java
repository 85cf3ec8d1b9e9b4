package dev.dragoman.simulator.tencent.template;

import dev.dragoman.simulator.api.Family;
import java.util.List;
import java.util.stream.Stream;

/** What this package simulates. */
public final class TemplateFamilies {

    private static final List<Family> V3 =
            Stream.of(TemplateKind.values()).<Family>map(TemplateFamily::new).toList();
    private static final List<Family> V2 = Stream.of(TemplateKind.values())
            .<Family>map(LegacyTemplateFamily::new)
            .toList();

    private TemplateFamilies() {}

    /** Those of API 3.0. */
    public static List<Family> v3() {
        return V3;
    }

    /** Those of the legacy API. */
    public static List<Family> v2() {
        return V2;
    }
}
