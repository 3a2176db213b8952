package org.kaijuan.opening.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.opening.Schedule;
import org.kaijuan.opening.ServiceDefinition;

/** Several libraries on one day. */
public record BoardPage(LocalDate day, List<ServiceDefinition> services, List<Schedule> libraries) {}
