/**
 * The demo: a tour on two simulated clouds, told as it happens and checked as it goes. Start at {@link
 * dev.dragoman.app.demo.Demo}; what is shown stands in {@link dev.dragoman.app.demo.Tour}. Only the command line uses it.
 */
@NullMarked
package dev.dragoman.app.demo;

import org.jspecify.annotations.NullMarked;
