// A guard may be null, and says the wrong thing.
// Right: it says the right one.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Action[]
{
    Shapes.Otherwise,
    Shapes.OtherwiseTrue,
    Shapes.Equal,
    Shapes.Is,
    Shapes.Value,
    Shapes.Default,
    Shapes.NotNull,
})
    try { shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    [Expect("PERM1001", "Main → Shapes.Otherwise → File.WriteAllText")]
    public static void Otherwise()
    {
        bool? can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (!(can ?? false)) //! Right: if (can ?? false)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.OtherwiseTrue → File.WriteAllText")]
    public static void OtherwiseTrue()
    {
        bool? can = DateTime.Now.Year > 0 ? null : ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can ?? true) //! Right: if (can ?? false)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Equal → File.WriteAllText")]
    public static void Equal()
    {
        bool? can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can != true) //! Right: if (can == true)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Is → File.WriteAllText")]
    public static void Is()
    {
        bool? can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can is not true) //! Right: if (can is true)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Value → File.WriteAllText")]
    public static void Value()
    {
        bool? can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can.HasValue && !can.Value) //! Right: if (can.HasValue && can.Value)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Default → File.WriteAllText")]
    public static void Default()
    {
        bool? can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (!can.GetValueOrDefault()) //! Right: if (can.GetValueOrDefault())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.NotNull → File.WriteAllText")]
    public static void NotNull()
    {
        bool? can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can is not null) //! Right: if (can is { } held && held)
            File.WriteAllText(Case.File, "x");
    }
}
