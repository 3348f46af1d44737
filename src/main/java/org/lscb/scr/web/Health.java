package org.lscb.scr.web;

import java.util.Map;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One word on whether the service works, for whoever watches it. The operator sees more, on a port of its own. */
@RestController
class Health {

    static final String PATH = "/actuator/health";

    private final HealthEndpoint health;
    private final ApplicationAvailability availability;

    Health(HealthEndpoint health, ApplicationAvailability availability) {
        this.health = health;
        this.availability = availability;
    }

    @GetMapping(PATH)
    ResponseEntity<Map<String, String>> health() {
        boolean works = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && Status.UP.equals(health.health().getStatus());
        return ResponseEntity.status(works ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).contentType(MediaType.APPLICATION_JSON)
            .body(Map.of("status", works ? Status.UP.getCode() : Status.OUT_OF_SERVICE.getCode()));
    }
}
