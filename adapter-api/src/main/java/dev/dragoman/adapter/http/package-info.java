/** HTTP as data: what a cloud's route sends and what it got, and the account it sends for. */
@NullMarked
package dev.dragoman.adapter.http;

import org.jspecify.annotations.NullMarked;
