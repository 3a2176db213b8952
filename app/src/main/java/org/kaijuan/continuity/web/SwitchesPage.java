package org.kaijuan.continuity.web;

import java.util.List;
import org.kaijuan.continuity.Switch;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/** The switch log of a library. */
public record SwitchesPage(String library, List<Option> libraries, Listing<Switch> switches) {}
