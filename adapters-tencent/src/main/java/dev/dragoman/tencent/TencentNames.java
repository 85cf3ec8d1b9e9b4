package dev.dragoman.tencent;

import dev.dragoman.adapter.procedure.DisplayName;

/** What Tencent's resources may be called (VPC API documents, CreateVpc, CreateSubnet and ModifyAddressAttribute). */
final class TencentNames {

    /** Networks and subnets: in bytes of UTF-8. */
    static final DisplayName NAME = DisplayName.bytes(1, 60);

    /** Elastic IPs. */
    static final DisplayName SHORT_NAME = DisplayName.characters(1, 20);

    private TencentNames() {}
}
