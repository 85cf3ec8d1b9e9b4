package dev.dragoman.engine.model;

import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.Output;
import java.util.List;

/** One input and what the machine made of it, in a transaction that was committed. */
record Turn(long at, Operation before, Input input, Operation after, List<Output> outputs) {}
