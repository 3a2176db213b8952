package org.kaijuan.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this installation is a copy in which something is being rehearsed ({@code ./kaijuan drill}): setting {@code
 * kaijuan.drill}. Every page says so, and nothing may leave the house: each channel to people or machines outside asks here.
 */
@Component
public class DrillMode {

    private final boolean on;

    public DrillMode(@Value("${kaijuan.drill:false}") boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }
}
