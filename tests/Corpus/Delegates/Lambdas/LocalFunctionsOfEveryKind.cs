// Local functions: generic, mutually recursive, handed over as a delegate.
// BeforeDrop: before the drop.
//! BeforeDrop: Run(Even);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Run(Even); //! BeforeDrop:

static void Run(Func<int, bool> step) => Console.WriteLine(step(3));

static bool Even(int number) => number == 0 ? Keep("even") : Odd(number - 1);

static bool Odd(int number) => number == 0 ? Keep("odd") : Even(number - 1);

[Expect("PERM1001", "Main → Main.Even → Main.Keep → File.WriteAllText")]
static bool Keep<T>(T text)
{
    try { File.WriteAllText(Case.File, text?.ToString()); } catch (UnauthorizedAccessException) { }
    //^ BeforeDrop: File.WriteAllText(Case.File, text?.ToString());
    return true;
}
