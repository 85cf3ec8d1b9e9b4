/** The signatures of both APIs against the documents' worked examples. */
@NullMarked
package dev.dragoman.simulator.tencent;

import org.jspecify.annotations.NullMarked;
