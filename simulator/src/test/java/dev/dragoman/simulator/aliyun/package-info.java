/** The RPC signature against the documents' worked examples. */
@NullMarked
package dev.dragoman.simulator.aliyun;

import org.jspecify.annotations.NullMarked;
