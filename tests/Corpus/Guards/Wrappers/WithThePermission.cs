// A wrapper takes the permission as a parameter, and is given another.
// Right: it is given the one that is needed.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Action[]
{
    Shapes.Passed,
    Shapes.PassedOn,
    Shapes.Negated,
    Shapes.Extension,
    Shapes.Default,
    Shapes.Out,
    Shapes.OutNegated,
    Shapes.Try,
})
    try { shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    [Expect("PERM1001", "Main → Shapes.Passed → File.WriteAllText")]
    public static void Passed()
    {
        if (Gate.Can(Permission.FileSystemRead)) //! Right: if (Gate.Can(Permission.FileSystemWrite))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.PassedOn → File.WriteAllText")]
    public static void PassedOn()
    {
        if (Gate.CanToo("x", Permission.FileSystemRead)) //! Right: if (Gate.CanToo("x", Permission.FileSystemWrite))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Negated → File.WriteAllText")]
    public static void Negated()
    {
        if (!Gate.Cannot(Permission.FileSystemRead)) //! Right: if (!Gate.Cannot(Permission.FileSystemWrite))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Extension → File.WriteAllText")]
    public static void Extension()
    {
        if (Permission.FileSystemRead.IsHeld()) //! Right: if (Permission.FileSystemWrite.IsHeld())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Default → File.WriteAllText")]
    public static void Default()
    {
        if (Gate.Default(Permission.FileSystemRead)) //! Right: if (Gate.Default())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Out → File.WriteAllText")]
    public static void Out()
    {
        Gate.Ask(Permission.FileSystemRead, out var can); //! Right: Gate.Ask(Permission.FileSystemWrite, out var can);
        if (can)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.OutNegated → File.WriteAllText")]
    public static void OutNegated()
    {
        Gate.Ask(Permission.FileSystemWrite, out var can);
        if (!can) //! Right: if (can)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Try → File.WriteAllText")]
    public static void Try()
    {
        if (Gate.Try(Permission.FileSystemRead, out var can) && can)
        //^ Right: if (Gate.Try(Permission.FileSystemWrite, out var can) && can)
            File.WriteAllText(Case.File, "x");
    }
}

static class Gate
{
    public static bool Can(Permission needed) => ProcessPermissions.Has(needed);

    public static bool CanToo(string what, Permission needed) => what.Length > 0 && Can(needed);

    public static bool Cannot(Permission needed) => !Can(needed);

    public static bool Default(Permission needed = Permission.FileSystemWrite) => ProcessPermissions.Has(needed);

    public static void Ask(Permission needed, out bool can) => can = ProcessPermissions.Has(needed);

    public static bool Try(Permission needed, out bool can)
    {
        can = ProcessPermissions.Has(needed);
        return true;
    }

    public static bool IsHeld(this Permission needed) => ProcessPermissions.Has(needed);
}
