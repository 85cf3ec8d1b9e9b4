package dev.dragoman.app.conformance;

import dev.dragoman.catalogue.Api;
import java.util.Set;

/** Codes that the documents list once for all actions of an API. */
final class CommonCodes {

    /** Document 001, lines 180–235. */
    private static final Set<String> ALIYUN = Set.of(
            "MissingParameter",
            "InvalidParameter",
            "Forbidden",
            "InternalError",
            "ServiceUnavailable",
            "UnsupportedOperation");

    /** Document 004, lines 900–979. */
    private static final Set<String> TENCENT = Set.of(
            "InvalidParameter",
            "InvalidParameterValue",
            "MissingParameter",
            "ResourceNotFound",
            "ResourceInUse",
            "ResourceInsufficient",
            "ResourceUnavailable",
            "LimitExceeded",
            "UnsupportedOperation",
            "UnauthorizedOperation",
            "InternalError");

    /** Document 004, lines 8000–8060. */
    private static final Set<String> TENCENT_V2 =
            Set.of("4000", "4100", "4101", "4102", "4400", "5000", "5100", "6000");

    private CommonCodes() {}

    static Set<String> of(Api api) {
        return switch (api) {
            case ALIYUN_VPC -> ALIYUN;
            case TENCENT_VPC -> TENCENT;
            case TENCENT_VPC_V2 -> TENCENT_V2;
        };
    }
}
