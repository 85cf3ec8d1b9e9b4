package dev.dragoman.simulator.aliyun.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Letters of authorisation, and orders for ports,")
class LetterTest {

    private final Lab lab = new Lab().opened();

    @AfterEach
    void stop() {
        lab.close();
    }

    @Test
    @DisplayName("are applied for, granted, and complete when the line work is")
    void letter() {
        String line = lab.line();
        lab.slowDown();
        assertThat(letter(line, "Status")).isEmpty();
        assertThat(apply(line).outcome()).isEqualTo("200");
        assertThat(letter(line, "Status")).isEqualTo("Applying");
        assertThat(letter(line, "LoaUrl")).isEmpty();
        assertThat(complete(line).outcome()).isEqualTo("400 Forbidden.NotAllowedInState");
        lab.simulator().advance();
        assertThat(letter(line, "Status")).isEqualTo("Available");
        assertThat(letter(line, "LoaUrl")).contains(line);
        assertThat(letter(line, "CompanyName")).isEqualTo("Acme");
        assertThat(letter(line, "SI")).isEqualTo("Builders");
        assertThat(letter(line, "PMInfo/1/PMName")).isEqualTo("Wang");
        assertThat(lab.line(line, "LoaStatus")).isEqualTo("Available");
        Answer completed = complete(line);
        assertThat(completed.at("/success")).isEqualTo("true");
        assertThat(letter(line, "Status")).isEqualTo("Completing");
        lab.simulator().advance();
        assertThat(letter(line, "Status")).isEqualTo("Complete");
        assertThat(letter(line, "LineCode")).isEqualTo("aaa111");
    }

    @Test
    @DisplayName("are rejected if the work fails, and may be applied for again, but not twice at once")
    void rejected() {
        String line = lab.line();
        lab.failWork("ApplyPhysicalConnectionLOA");
        apply(line);
        assertThat(letter(line, "Status")).isEqualTo("Rejected");
        lab.simulator().faults();
        apply(line);
        assertThat(letter(line, "Status")).isEqualTo("Available");
        assertThat(apply(line).outcome()).isEqualTo("400 Forbidden.NotAllowedInState");
    }

    @Test
    @DisplayName("let the port be ordered once they are complete, which makes the line prepaid when paid")
    void occupancy() {
        String line = lab.line();
        assertThat(occupy(line).outcome()).isEqualTo("400 Forbidden.NotAllowedInState");
        apply(line);
        complete(line);
        Answer unpaid = occupy(line);
        assertThat(unpaid.at("/data/orderId")).matches("\\d{15}");
        assertThat(lab.line(line, "ChargeType")).isEmpty();
        assertThat(occupy(line, "AutoPay", "true", "Period", "1", "PricingCycle", "Year")
                        .at("/success"))
                .isEqualTo("true");
        assertThat(lab.line(line, "ChargeType")).isEqualTo("Prepaid");
        assertThat(lab.line(line, "EndTime")).isEqualTo("2027-11-21T08:00:00Z");
        assertThat(occupy(line, "Period", "6", "PricingCycle", "Year").outcome())
                .isEqualTo("400 InvalidParameter");
    }

    @Test
    @DisplayName("are one with the line that a setup order makes, which stays Initial until it is paid")
    void setup() {
        Answer unpaid = setUp("false");
        assertThat(unpaid.at("/OrderId")).matches("\\d{15}");
        assertThat(lab.line(unpaid.at("/PhysicalConnectionId"), "Status")).isEqualTo("Initial");
        Answer paid = setUp("true");
        assertThat(lab.line(paid.at("/PhysicalConnectionId"), "Status")).isEqualTo("Allocated");
        assertThat(lab.simulator().resources("order")).extracting("state").containsExactlyInAnyOrder("Unpaid", "Paid");
    }

    private Answer setUp(String autoPay) {
        return lab.call(
                "CreatePhysicalConnectionSetupOrder",
                "AccessPointId",
                Lab.SITE,
                "LineOperator",
                "CT",
                "AutoPay",
                autoPay);
    }

    private Answer apply(String line) {
        return lab.call(
                "ApplyPhysicalConnectionLOA",
                "InstanceId",
                line,
                "CompanyName",
                "Acme",
                "LineType",
                "FIBRE",
                "Si",
                "Builders",
                "ConstructionTime",
                "2026-12-01T08:00:00Z",
                "PMInfo.1.PMName",
                "Li",
                "PMInfo.1.PMCertificateNo",
                "1",
                "PMInfo.1.PMCertificateType",
                "Passport",
                "PMInfo.1.PMGender",
                "Male",
                "PMInfo.1.PMContactInfo",
                "1",
                "PMInfo.2.PMName",
                "Wang",
                "PMInfo.2.PMCertificateNo",
                "2",
                "PMInfo.2.PMCertificateType",
                "IDCard",
                "PMInfo.2.PMGender",
                "Female",
                "PMInfo.2.PMContactInfo",
                "2");
    }

    private Answer complete(String line) {
        return lab.call("CompletePhysicalConnectionLOA", "InstanceId", line, "LineCode", "aaa111", "LineLabel", "b");
    }

    private Answer occupy(String line, String... more) {
        return lab.call(
                "CreatePhysicalConnectionOccupancyOrder",
                Lab.and(more, "PhysicalConnectionId", line, "InstanceChargeType", "PrePaid"));
    }

    private String letter(String line, String field) {
        return lab.call("DescribePhysicalConnectionLOA", "InstanceId", line).at("/PhysicalConnectionLOAType/" + field);
    }
}
