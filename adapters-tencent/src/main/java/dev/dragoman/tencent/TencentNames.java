package dev.dragoman.tencent;

import dev.dragoman.adapter.procedure.DisplayName;

/** What Tencent's resources may be called (VPC API documents, CreateVpc and CreateSubnet): 1 to 60 bytes of UTF-8. */
final class TencentNames {

    static final DisplayName NAME = DisplayName.bytes(1, 60);

    private TencentNames() {}
}
