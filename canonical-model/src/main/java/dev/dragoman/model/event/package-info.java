/** What subscribers read: operation events, resource events, and the documents of the two compacted views. */
@NullMarked
package dev.dragoman.model.event;

import org.jspecify.annotations.NullMarked;
