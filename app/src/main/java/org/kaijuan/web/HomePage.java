package org.kaijuan.web;

import java.util.List;

/** A home page: the panels that the modules contribute for this actor, in order. */
public record HomePage(List<Panel> panels) {}
