namespace NemoMcp.Media;

/// <summary>How a stranger's file is handed to ffmpeg and ffprobe.</summary>
public static class SafeInput
{
    // Containers that hold their own media. Left out on purpose: hls, dash, concat, imf and the like, which name other
    // files and would read them for whoever uploaded the list; tty, which takes any text for a picture; svg.
    private const string Containers =
        "mov,mp4,matroska,webm,avi,flv,mpegts,mpeg,mpegvideo,m4v,h264,hevc,ivf,asf,ogg,mxf,dv,mjpeg," +
        "mp3,wav,w64,aac,flac,aiff,caf,amr,au,ac3,eac3," +
        "gif,apng,image2,png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe,gif_pipe,j2k_pipe,jpegxl_pipe";

    /// <summary>The options and the file, as the words <c>… -i file:path</c>; <paramref name="before"/> goes in front of <c>-i</c>.</summary>
    public static IReadOnlyList<string> Arguments(string path, params IReadOnlyList<string> before) =>
    [
        // Nothing inside the file may make ffmpeg open the network.
        "-protocol_whitelist", "file,pipe",
        "-format_whitelist", Containers,
        .. before,
        // The prefix keeps a name that begins with a dash or holds a colon from meaning something else.
        "-i", "file:" + Path.GetFullPath(path),
    ];
}
