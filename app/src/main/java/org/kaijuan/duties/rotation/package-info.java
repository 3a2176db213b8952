/**
 * Who takes which turn: an engine without Spring or database, so that it can be read, tested and measured alone.
 *
 * <p>Each turn adds one n-th of a turn to the account of every member of the crew who is not away that day; whoever takes it
 * is charged a whole one. {@link org.kaijuan.duties.rotation.Rotation} gives each turn to the member who is owed most, the
 * hardest kinds of day first. So leave is neither punished nor made up for later, somebody new starts at nothing, and every
 * placement can be explained by numbers. The same input always gives the same plan.
 */
@NullMarked
package org.kaijuan.duties.rotation;

import org.jspecify.annotations.NullMarked;
