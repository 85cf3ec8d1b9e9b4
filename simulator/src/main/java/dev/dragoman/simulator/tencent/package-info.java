/**
 * Tencent Cloud's VPC APIs: API 3.0 (2017-03-12) at {@code /} and the legacy API at {@code /v2/index.php}, over one stock of
 * resources. {@link dev.dragoman.simulator.cloud.TencentCloud} puts them together; each {@code …Family} holds the rules
 * of one kind of resource.
 */
@NullMarked
package dev.dragoman.simulator.tencent;

import org.jspecify.annotations.NullMarked;
