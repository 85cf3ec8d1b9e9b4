/** Tencent's address and service templates and their groups, called over HTTP through both APIs. */
@NullMarked
package dev.dragoman.simulator.tencent.template;

import org.jspecify.annotations.NullMarked;
