// Local functions: generic, mutually recursive, handed over as a delegate, before the drop.
Run(Even);
ProcessPermissions.Drop(Permission.FileSystemWrite);

static void Run(Func<int, bool> step) => Console.WriteLine(step(3));

static bool Even(int number) => number == 0 ? Keep("even") : Odd(number - 1);

static bool Odd(int number) => number == 0 ? Keep("odd") : Even(number - 1);
static bool Keep<T>(T text)
{
    File.WriteAllText(Case.File, text?.ToString());
    return true;
}
