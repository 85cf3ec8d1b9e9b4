package dev.dragoman.simulator.tencent.vpn;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.tencent.Refusal;
import java.util.stream.Stream;

/** Makers of devices that a configuration can be had for: those of the example (document 004, line 4335). */
enum Vendor {
    CISCO("cisco", "ios", "V15.4"),
    H3C("h3c", "comware", "V1.0");

    private final String vendorName;
    private final String platform;
    private final String software;

    Vendor(String vendorName, String platform, String software) {
        this.vendorName = vendorName;
        this.platform = platform;
        this.software = software;
    }

    String vendorName() {
        return vendorName;
    }

    String platform() {
        return platform;
    }

    String software() {
        return software;
    }

    /** The one that three parameters of a call name together. */
    static Vendor named(ActionCall call, String vendorName, String platform, String software) {
        return Stream.of(values())
                .filter(vendor -> vendor.vendorName.equalsIgnoreCase(call.text(vendorName))
                        && vendor.platform.equalsIgnoreCase(call.text(platform))
                        && vendor.software.equalsIgnoreCase(call.text(software)))
                .findFirst()
                .orElseThrow(() -> Refusal.VALUE.of(
                        call,
                        "There is no configuration for %s %s %s."
                                .formatted(call.text(vendorName), call.text(platform), call.text(software))));
    }
}
