/**
 * The legacy API's asynchronous work: tasks of two id spaces, and the bills of purchases. Families of the legacy API start
 * them; nothing else may.
 */
@NullMarked
package dev.dragoman.simulator.tencent.task;

import org.jspecify.annotations.NullMarked;
