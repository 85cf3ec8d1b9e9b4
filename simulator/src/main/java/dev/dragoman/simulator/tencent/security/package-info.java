/** Tencent's security groups with their rules, and network ACLs. */
@NullMarked
package dev.dragoman.simulator.tencent.security;

import org.jspecify.annotations.NullMarked;
