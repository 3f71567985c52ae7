"""Units: conversions, and how quantities are shown."""

from __future__ import annotations

KG_PER_LB = 0.45359237
LB_PER_STONE = 14
KM_PER_MILE = 1.609344
KG_PER = {"kg": 1.0, "lb": KG_PER_LB, "st": KG_PER_LB * LB_PER_STONE}


def show_number(value: float, digits: int = 1) -> str:
    """A number without needless zeros: 20, 2.5."""
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def show_duration(minutes: float) -> str:
    """20 min; 1 h 10 min."""
    if minutes < 60:  # noqa: PLR2004  minutes in an hour
        return f"{show_number(minutes)} min"
    hours, rest = divmod(round(minutes), 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def show_mass(mass_kg: float, unit: str = "kg") -> str:
    """75 kg; 165.3 lb; 11 st 4 lb."""
    if unit == "lb":
        return f"{show_number(mass_kg / KG_PER_LB)} lb"
    if unit == "st":
        stones, pounds = divmod(round(mass_kg / KG_PER_LB), LB_PER_STONE)
        return f"{stones} st {pounds} lb" if pounds else f"{stones} st"
    return f"{show_number(mass_kg)} kg"


def show_speed(speed_kmh: float, unit: str = "kmh") -> str:
    """2.5 km/h; 1.6 mph."""
    if unit == "mph":
        return f"{show_number(speed_kmh / KM_PER_MILE)} mph"
    return f"{show_number(speed_kmh)} km/h"


def show_distance(distance_km: float, unit: str = "km") -> str:
    """1.5 km; 400 m; 0.9 mi."""
    if unit == "mi":
        return f"{show_number(distance_km / KM_PER_MILE, 2)} mi"
    if distance_km < 1:
        return f"{show_number(distance_km * 1000, 0)} m"
    return f"{show_number(distance_km, 2)} km"
