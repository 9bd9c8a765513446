// Marks a program that cannot share its process with others.
using System;

/// <param name="why">What it does to its process, or needs of it.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class OwnProcessAttribute(string why) : Attribute
{
    public string Why => why;
}
