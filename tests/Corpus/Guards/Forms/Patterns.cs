// A guard is written as a pattern, and says the wrong thing.
// Right: it says the right one.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Action[]
{
    Shapes.IsNotTrue,
    Shapes.IsFalse,
    Shapes.IsVar,
    Shapes.IsThere,
    Shapes.IsBool,
    Shapes.IsTrueOrFalse,
})
    try { shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    [Expect("PERM1001", "Main → Shapes.IsNotTrue → File.WriteAllText")]
    public static void IsNotTrue()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) is not true)
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) is not false)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.IsFalse → File.WriteAllText")]
    public static void IsFalse()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) is false)
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) is true)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.IsVar → File.WriteAllText")]
    public static void IsVar()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) is var held && !held)
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) is var held && held)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.IsThere → File.WriteAllText")]
    public static void IsThere()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) is { })
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) is { } held && held)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.IsBool → File.WriteAllText")]
    public static void IsBool()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) is bool held && !held)
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) is bool held && held)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.IsTrueOrFalse → File.WriteAllText")]
    public static void IsTrueOrFalse()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) is true or false)
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) is true and not false)
            File.WriteAllText(Case.File, "x");
    }
}
