// Control never gets to the write.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try
{
    Fail();
    File.WriteAllText(Case.File, "x");
}
catch (InvalidOperationException)
{
    Console.WriteLine("refused");
}

[System.Diagnostics.CodeAnalysis.DoesNotReturn]
static void Fail() => throw new InvalidOperationException();
