/**
 * Alibaba Cloud's VPC API, version 2016-04-28: RPC over GET or POST, HMAC-SHA1, answers in JSON or XML. {@link
 * dev.dragoman.simulator.cloud.AliyunCloud} puts it together; each {@code …Family} holds the rules of one kind of resource.
 */
@NullMarked
package dev.dragoman.simulator.aliyun;

import org.jspecify.annotations.NullMarked;
