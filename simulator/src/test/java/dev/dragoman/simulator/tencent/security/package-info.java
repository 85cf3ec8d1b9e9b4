/** Security groups, their rules, and network ACLs over HTTP. */
@NullMarked
package dev.dragoman.simulator.tencent.security;

import org.jspecify.annotations.NullMarked;
