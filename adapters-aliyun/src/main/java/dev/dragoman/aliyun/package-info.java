/**
 * Alibaba Cloud. Start at {@link dev.dragoman.aliyun.AliyunAdapter}, which puts the rest together: the signer, the wire
 * encoding, the error table, and one file of procedures for each resource family, which lines up with the same file of
 * the other clouds. Nobody names these classes: adapters are found through {@link java.util.ServiceLoader}.
 */
@NullMarked
package dev.dragoman.aliyun;

import org.jspecify.annotations.NullMarked;
