package dev.dragoman.routes.cloud;

import org.apache.camel.Processor;

/** The steps of the clouds' routes; they hold no state of a request, so all routes share them. */
record CloudSteps(
        Processor open,
        Processor hold,
        Processor findAccount,
        Processor admission,
        Processor sign,
        Processor read,
        Processor noAnswer,
        Processor giveBack,
        Processor tell,
        Processor reply) {}
