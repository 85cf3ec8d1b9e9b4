package dev.dragoman.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Fields that documented examples answer with and no table of theirs has, with the reason.
 *
 * @param action the action
 * @param path the field, or what holds such fields
 * @param reason how the example departs from the table
 */
record AnswerExceptions(String action, String path, String reason) {

    private static final String FIRST_LETTER = "first letters are small in the example, capital in the table";
    private static final String REQUEST_ID = "the request id is spelled RequestID in the example";
    private static final String TASK = "the task's id stands inside data in the example";

    static List<AnswerExceptions> of(Api api) {
        return switch (api) {
            case ALIYUN_VPC ->
                List.of(
                        because("CreatePhysicalConnectionOccupancyOrder", "requestId", FIRST_LETTER),
                        because("DescribePhysicalConnectionLOA", "data", FIRST_LETTER),
                        because("DescribePhysicalConnectionLOA", "requestId", FIRST_LETTER),
                        because(
                                "DescribeRouteEntryList",
                                "RouteEntrys",
                                "the table has RouteEntry and NextHop around each"),
                        because("DescribeVpnConnection", "VpnConnections", "the table has one connection, not a list"),
                        because("DescribeVpnConnection", "PageNumber", "the example is a list's page"),
                        because("DescribeVpnConnection", "PageSize", "the example is a list's page"),
                        because("DescribeVpnConnection", "TotalCount", "the example is a list's page"));
            case TENCENT_VPC ->
                List.of(
                        because("CreateAddressTemplateGroup", "AddressTemplateGroup.AddressTemplateName", "misnamed"),
                        because("CreateSecurityGroup", "RequestID", REQUEST_ID),
                        because("CreateSecurityGroup", "SecurityGroup.CreateTime", "the table has CreatedTime"),
                        because("CreateSecurityGroupPolicies", "RequestID", REQUEST_ID),
                        because("DeleteSecurityGroup", "RequestID", REQUEST_ID),
                        because(
                                "DescribeAddressTemplateGroups",
                                "AddressTemplateGroupSet[].AddressTemplateName",
                                "misnamed"),
                        because("DescribeSecurityGroups", "SecurityGroupSet[].CreateTime", "the table has CreatedTime"),
                        because("ModifyRouteTableAttribute", "RequestID", REQUEST_ID),
                        because("ReplaceSecurityGroupPolicy", "RequestID", REQUEST_ID));
            case TENCENT_VPC_V2 ->
                List.of(
                        because("AssignPrivateIpAddresses", "data.taskId", TASK),
                        because("AttachNetworkInterface", "data.taskId", TASK),
                        because("CreateFlowLog", "data", "the table has the fields of data beside it"),
                        because("CreateNetworkInterface", "data.taskId", TASK),
                        because("DescribeAcl", "data.aclSet", "the table has networkAclId and networkAclName"),
                        because("DescribeFlowLogs", "data", "the table has the list itself as data"),
                        because(
                                "DescribeNetworkInterfaces",
                                "data.data[].privateIpAddressesSet[].privateIp",
                                "misnamed"),
                        because("DescribeRouteTable", "data[].routeSet", "the table has routeTableSet"),
                        because("DescribeVpcClassicLink", "data[].uniqVpcId", "the table has unVpcId"),
                        because(
                                "DescribeVpcLimit",
                                "data.limit",
                                "named after the kinds of limits that were asked for"),
                        because("DescribeVpnConn", "data[].IKEArr", "the table has IKESet"),
                        because("DescribeVpnConn", "data[].IPSECArr", "the table has IPsecSet"),
                        because("DescribeVpnConn", "data[].IPsecSet.integrityAlgorith", "the last letter is missing"),
                        because("DetachNetworkInterface", "data.taskId", TASK),
                        because("MigrateNetworkInterface", "data.taskId", TASK),
                        because("MigratePrivateIpAddress", "data.taskId", TASK));
        };
    }

    /** The exception that covers a field of an action's answer. */
    static Optional<AnswerExceptions> covering(Api api, String action, String path) {
        return of(api).stream()
                .filter(exception -> exception.action.equals(action))
                .filter(exception -> path.equals(exception.path)
                        || path.startsWith(exception.path + ".")
                        || path.startsWith(exception.path + "[]"))
                .findFirst();
    }

    private static AnswerExceptions because(String action, String path, String reason) {
        return new AnswerExceptions(action, path, reason);
    }
}
