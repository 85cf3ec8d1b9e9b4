/**
 * Tencent Cloud. Start at {@link dev.dragoman.tencent.TencentAdapter}, which puts the rest together: the signer, the wire
 * encoding, the error table, and one file of procedures for each resource family, which lines up with the same file of
 * the other clouds. Nobody names these classes: adapters are found through {@link java.util.ServiceLoader}.
 */
@NullMarked
package dev.dragoman.tencent;

import org.jspecify.annotations.NullMarked;
