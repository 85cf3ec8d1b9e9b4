package dev.dragoman.bench.crash.fault;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * One that the clouds do: for some seconds, again and again, at the same time as anything else.
 *
 * @param seconds how long each time lasts, about
 * @param rules what the simulators are told, fields of their rules
 */
record CloudFault(String name, String sentence, int seconds, Function<Random, List<Map<String, Object>>> rules)
        implements Fault {}
